// The world outside this computer, for a test: whoever asks for it is heard, and one host of it answers.
//
// The app reaches it as behind a company's proxy, through the variables that every program obeys, and trusts the one
// certificate that is made here. Nothing leaves the computer.

import { createServer as createProxy } from 'node:http';
import { createServer as createHost } from 'node:https';
import { readFile, writeFile } from 'node:fs/promises';

export class Outside {
  /** Who was asked for what, in order: `CONNECT host:port` of every tunnel, `GET /path` of what the host was asked. */
  asked = [];
  /** What the host answers, by path. */
  answers = new Map();
  #proxy;
  #host;
  #certificate;

  static async open(world, name) {
    const outside = new Outside();
    const path = (ending) => world.path(`outside.${ending}`);
    // It may prove this host and nobody else.
    await writeFile(
      path('conf'),
      `[req]\nprompt=no\ndistinguished_name=name\nx509_extensions=uses\n[name]\nCN=${name}\n[uses]\nsubjectAltName=DNS:${name}\nbasicConstraints=critical,CA:FALSE\n`,
    );
    const made = await world.run('openssl', [
      ...['req', '-x509', '-config', path('conf'), '-days', '2', '-nodes'],
      ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
      ...['-keyout', path('key'), '-out', path('pem')],
    ]);
    if (made.code !== 0) throw new Error(made.stderr);
    outside.#certificate = path('pem');
    const [key, cert] = [await readFile(path('key')), await readFile(path('pem'))];
    outside.#host = createHost({ key, cert }, (request, answer) => {
      outside.asked.push(`${request.method} ${request.url}`);
      const body = outside.answers.get(request.url);
      answer.writeHead(body === undefined ? 404 : 200).end(body);
    });
    outside.#proxy = createProxy((request, answer) => {
      outside.asked.push(`${request.method} ${request.url}`);
      answer.writeHead(403).end();
    });
    outside.#proxy.on('connect', (request, socket) => {
      outside.asked.push(`CONNECT ${request.url}`);
      socket.on('error', () => {});
      if (request.url !== `${name}:443`) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      outside.#host.emit('connection', socket);
    });
    await new Promise((resolve) => outside.#proxy.listen(0, '127.0.0.1', resolve));
    return outside;
  }

  /** What a program is told of the way out. */
  get way() {
    const way = `http://127.0.0.1:${this.#proxy.address().port}`;
    return { HTTPS_PROXY: way, HTTP_PROXY: way, ALL_PROXY: way, NO_PROXY: '127.0.0.1' };
  }

  /** The same, and that the host is to be trusted. */
  get env() {
    return { ...this.way, SSL_CERT_FILE: this.#certificate };
  }

  close() {
    this.#proxy?.close();
    this.#proxy?.closeAllConnections();
  }
}
