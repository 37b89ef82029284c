// The yardstick of refusals: a server that reads JSON and does nothing but refuse.
import { fastify } from 'fastify';

const server = fastify();
server.post('/graphql', (_request, reply) => {
  reply.code(400).send({ errors: [{ message: 'The request is not valid.', extensions: { code: 'BAD_REQUEST' } }] });
});
process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
