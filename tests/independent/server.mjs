// An independent sign-in server on loopback for the tests of the standard OAuth code: the sandbox is ours, so it
// cannot be the only judge. It is oidc-provider with one public native client, PKCE required, refresh tokens that
// rotate and whose reuse is detected, and revocation. Its own sign-in and consent pages are used.
//
// It prints {"port": n} once it listens, and ends when its standard input does, so that it never outlives a test.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

// Clients that take every host under one address put its name first; the server knows nothing of that.
const HOST = '/signin.example';

const configuration = {
  clients: [
    {
      client_id: 'pilotlight-independent',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/return', 'http://127.0.0.1/other'],
    },
  ],
  cookies: { keys: [randomBytes(24).toString('hex')] },
  features: { revocation: { enabled: true }, userinfo: { enabled: true } },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
  expiresWithSession: () => false,
  pkce: { required: () => true },
  rotateRefreshToken: () => true,
  scopes: ['openid'],
  ttl: { AccessToken: 7200, AuthorizationCode: 60, Grant: 86400, IdToken: 3600, Interaction: 600, RefreshToken: 86400, Session: 86400 },
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const answer = new Provider(`http://127.0.0.1:${port}`, configuration).callback();
  server.on('request', (request, response) => {
    if (request.url.startsWith(`${HOST}/`)) request.url = request.url.slice(HOST.length);
    answer(request, response);
  });
  process.stdout.write(`${JSON.stringify({ port })}\n`);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
