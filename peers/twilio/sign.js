// Signs with Twilio's own library: for each line of JSON {"token", "url", "parameters": {name: [values]}} that is read, a line with
// the signature is written. A value that is alone is handed over as it is, as web frameworks do.
const readline = require("readline");
const { getExpectedTwilioSignature } = require("twilio");

const aloneOrAll = (values) => (values.length === 1 ? values[0] : values);

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const { token, url, parameters } = JSON.parse(line);
  const handedOver = Object.fromEntries(
    Object.entries(parameters).map(([name, values]) => [name, aloneOrAll(values)])
  );
  process.stdout.write(getExpectedTwilioSignature(token, url, handedOver) + "\n");
});
