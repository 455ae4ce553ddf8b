// Preloaded with NODE_OPTIONS=--require: whatever reaches for the network, or for another process that could, throws and
// leaves a line in the file that WAYMARK_TRESPASSES names.

const { appendFileSync } = require("node:fs");
const childProcess = require("node:child_process");
const dgram = require("node:dgram");
const dns = require("node:dns");
const http = require("node:http");
const https = require("node:https");
const net = require("node:net");
const tls = require("node:tls");

function forbid(owner, name, label) {
  owner[name] = () => {
    appendFileSync(process.env.WAYMARK_TRESPASSES, `${label}\n`);
    throw new Error(`${label} is forbidden here`);
  };
}

forbid(net.Socket.prototype, "connect", "net.Socket.connect");
forbid(net.Server.prototype, "listen", "net.Server.listen");
forbid(tls, "connect", "tls.connect");
forbid(dgram, "createSocket", "dgram.createSocket");
forbid(dgram.Socket.prototype, "send", "dgram.send");
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
  forbid(dns, name, `dns.${name}`);
  forbid(dns.promises, name, `dns.promises.${name}`);
}
for (const [owner, label] of [
  [http, "http"],
  [https, "https"],
]) {
  for (const name of ["request", "get"]) forbid(owner, name, `${label}.${name}`);
}
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]) {
  forbid(childProcess, name, `child_process.${name}`);
}
for (const name of ["fetch", "WebSocket", "EventSource"]) forbid(globalThis, name, name);
require("node:module").syncBuiltinESMExports();
