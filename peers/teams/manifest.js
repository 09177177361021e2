// Judges a Teams app package: node manifest.js PACKAGE.zip. Names what is wrong and fails then. A package is right when
// the published schema of 1.29 takes its manifest, and the two icons that it names are there and of the size that
// learn.microsoft.com, "Design your app icon", asks for: 192 by 192 and 32 by 32 pixels.
const fs = require("fs");
const { unzipSync, strFromU8 } = require("fflate");
const schemas = require("./schemas");

const SIZES = { color: 192, outline: 32 };
const PNG = "89504e470d0a1a0a";

function sizeOf(png) {
  const bytes = Buffer.from(png);
  return bytes.subarray(0, 8).toString("hex") === PNG
    ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
    : "no PNG";
}

/** @return what is wrong with a package, a zip's bytes */
function judge(zip) {
  const files = unzipSync(zip);
  if (!files["manifest.json"]) {
    return ["manifest.json is not at its top"];
  }
  const manifest = JSON.parse(strFromU8(files["manifest.json"]));
  const wrong = schemas.ofManifest()(manifest);
  for (const [kind, size] of Object.entries(SIZES)) {
    const icon = files[manifest.icons?.[kind]];
    const found = icon ? sizeOf(icon) : "missing";
    if (found !== `${size}x${size}`) {
      wrong.push(`icons/${kind} is ${found}, not ${size}x${size}`);
    }
  }
  return wrong;
}

module.exports = { judge };

if (require.main === module) {
  const wrong = judge(fs.readFileSync(process.argv[2]));
  wrong.forEach((line) => console.log(line));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
