import { connect } from 'node:net';
import { canary } from './texts.ts';

/** Milliseconds after which a connection that nobody ends is given up: an answer that never comes is none. */
const patience = 4000;

/** Sends bytes as they are and ends the connection; answers the status of each answer that came. */
export const sendRaw = (url: string, content: string | Buffer): Promise<readonly number[]> => {
  const { hostname, port } = new URL(url);
  return new Promise((answered) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.end(content));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () =>
      answered([...received.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))),
    );
  });
};

const host = 'host: hotline.test\r\nconnection: close\r\n';
const form = 'content-type: application/x-www-form-urlencoded\r\n';

/** Requests that no client of a library sends. */
export const malformed: readonly (string | Buffer)[] = [
  '',
  '\r\n\r\n',
  'GET\r\n\r\n',
  `GET / HTTP/9.9\r\n${host}\r\n`,
  `GET /progress HTTP/1.1\r\n\r\n`,
  `GET  /progress  HTTP/1.1\r\n${host}\r\n`,
  `GARBAGE /progress HTTP/1.1\r\n${host}\r\n`,
  `GET http://evil.example/progress HTTP/1.1\r\n${host}\r\n`,
  `GET //evil.example/%2e%2e/progress HTTP/1.1\r\n${host}\r\n`,
  `GET /progress\u0000 HTTP/1.1\r\n${host}\r\n`,
  `GET /t/%0d%0aset-cookie:%20x=1 HTTP/1.1\r\n${host}\r\n`,
  `GET /t/%zz HTTP/1.1\r\n${host}\r\n`,
  `GET /t/%ff%fe HTTP/1.1\r\n${host}\r\n`,
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`,
  `GET /progress HTTP/1.1\r\n${host}x: ${'a'.repeat(100_000)}\r\n\r\n`,
  `GET /progress HTTP/1.1\r\n${host}${'x: y\r\n'.repeat(3000)}\r\n`,
  `GET /progress HTTP/1.1\r\n${host}x y: z\r\n\r\n`,
  `GET /progress HTTP/1.1\r\n${host} folded: ${canary}\r\n\r\n`,
  `GET /progress HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n`,
  `GET /progress HTTP/1.1\r\nhost: evil.example/"><xmark>\r\nconnection: close\r\n\r\n`,
  `POST /progress HTTP/1.1\r\n${host}${form}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n`,
  `POST /progress HTTP/1.1\r\n${host}${form}content-length: 5\r\ncontent-length: 6\r\n\r\nabcdef`,
  `POST /progress HTTP/1.1\r\n${host}${form}content-length: -1\r\n\r\n`,
  `POST /progress HTTP/1.1\r\n${host}${form}content-length: 99999999999999999999\r\n\r\n`,
  `POST /progress HTTP/1.1\r\n${host}${form}content-length: 1000\r\n\r\nshort`,
  `POST /progress HTTP/1.1\r\n${host}${form}transfer-encoding: chunked\r\n\r\nzz\r\n${canary}\r\n0\r\n\r\n`,
  `POST /progress HTTP/1.1\r\n${host}${form}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n`,
  `POST /progress HTTP/1.1\r\n${host}${form}expect: 100-continue\r\ncontent-length: 3\r\n\r\na=b`,
  `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`,
  `TRACE /progress HTTP/1.1\r\n${host}max-forwards: 1\r\n\r\n`,
  `GET /progress HTTP/1.1\r\n${host}upgrade: h2c\r\nconnection: upgrade\r\n\r\n`,
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
  Buffer.alloc(4096, 0xff),
];
