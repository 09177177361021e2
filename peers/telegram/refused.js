/** What the Bot API answers in place of a result. */
class Refused extends Error {
  constructor(code, description, parameters) {
    super(description);
    Object.assign(this, { code, parameters });
  }

  get answer() {
    const parameters = this.parameters ? { parameters: this.parameters } : {};
    return { ok: false, error_code: this.code, description: this.message, ...parameters };
  }
}

const badRequest = (description) => new Refused(400, `Bad Request: ${description}`);

const tooMany = (seconds) => new Refused(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

module.exports = { Refused, badRequest, tooMany };
