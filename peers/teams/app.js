// The packaged app with the Teams channel, in a process of its own, to be killed and started again on the same folder.
const { spawn } = require("child_process");
const fs = require("fs");
const path = require("path");
const { parse } = require("csv-parse/sync");
const { BOT } = require("./identity");
const { wait } = require("./playground");

/** A machine that builds beside it may take this long. */
const STARTS_WITHIN_MS = 180_000;
const COORDINATOR = { name: "coordinator", password: "of-the-peer-on-loopback" };

class App {
  /** @param about `jar`, `port`, an empty `folder`, and the `identity` that it is to believe */
  constructor({ jar, port, folder, identity }) {
    Object.assign(this, { jar, port, folder, identity, address: `http://127.0.0.1:${port}` });
    fs.mkdirSync(folder, { recursive: true });
    this.log = path.join(folder, "log");
    process.once("exit", () => this.program?.kill("SIGKILL"));
  }

  settings() {
    return {
      SERVER_PORT: String(this.port),
      CONSULT_DATA_DIR: path.join(this.folder, "data"),
      CONSULT_SAMPLE_ENABLED: "true",
      CONSULT_COORDINATOR_USERNAME: COORDINATOR.name,
      CONSULT_COORDINATOR_PASSWORD: COORDINATOR.password,
      CONSULT_TEAMS_APP_ID: BOT.appId,
      CONSULT_TEAMS_APP_PASSWORD: BOT.password,
      CONSULT_TEAMS_TENANT_ID: BOT.tenantId,
      CONSULT_TEAMS_OPENID_METADATA_URL: this.identity.metadataUrl,
      CONSULT_TEAMS_LOGIN_URL: this.identity.address,
    };
  }

  async start() {
    const log = fs.openSync(this.log, "a");
    const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, "bin", "java") : "java";
    this.program = spawn(java, ["-jar", this.jar], {
      cwd: this.folder,
      env: { ...process.env, ...this.settings() },
      stdio: ["ignore", log, log],
    });
    const until = Date.now() + STARTS_WITHIN_MS;
    while (Date.now() < until && this.program.exitCode === null) {
      const healthy = await fetch(`${this.address}/actuator/health`).then(
        (answer) => answer.ok,
        () => false
      );
      if (healthy) {
        return;
      }
      await wait(250);
    }
    throw new Error(`the app did not start:\n${this.lastOfLog()}`);
  }

  /** As a power cut does: nothing is said to it. */
  async kill() {
    const ended = new Promise((resolve) => this.program.once("exit", resolve));
    this.program.kill("SIGKILL");
    await ended;
  }

  async ask(method, where) {
    const credentials = Buffer.from(`${COORDINATOR.name}:${COORDINATOR.password}`).toString("base64");
    const answer = await fetch(this.address + where, { method, headers: { Authorization: `Basic ${credentials}` } });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`the app answers ${method} ${where} with ${answer.status}: ${text}`);
    }
    return text;
  }

  /** A code that links a facilitator's chat. */
  async facilitatorsCode() {
    return JSON.parse(await this.ask("POST", "/api/v1/facilitators/code")).code;
  }

  /** The rows of the comment export, by the names of its columns. */
  async export() {
    const { consultations } = JSON.parse(await this.ask("GET", "/api/v1/consultations"));
    const csv = await this.ask("GET", `/api/v1/consultations/${consultations[0].id}/comments.csv?profile=analyst`);
    return parse(csv, { columns: true, bom: true });
  }

  lastOfLog() {
    return fs.readFileSync(this.log, "utf8").split("\n").slice(-30).join("\n");
  }
}

module.exports = { App };
