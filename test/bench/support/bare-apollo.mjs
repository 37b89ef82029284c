// The yardstick of answers: Apollo Server with the fields of a scorecard, which it reads from a file once.
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { readFileSync } from 'node:fs';

const nodes = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const typeDefs = `
  type Actual { kind: String number: String yesNo: Boolean text: String computed: Float }
  type Node {
    id: ID! kind: String! parentId: ID strategy: ID! perspective: ID objective: ID measure: ID label: String! score: Float
    rawScore: Float status: String! shown: String! coverage: Float state: String! reason: String weight: Float share: Float
    actual: Actual target: String variance: Float
  }
  type Nodes { nodes: [Node!]! }
  type Scorecard { position: String! nodes(first: Int): Nodes! }
  type Me { login: String! }
  input AsOf { at: String position: String }
  type Query { me: Me scorecard(cluster: ID!, period: String!, asOf: AsOf): Scorecard! }
`;
const resolvers = {
  Query: { me: () => ({ login: 'auditor' }), scorecard: () => ({ position: '1' }) },
  Scorecard: { nodes: (_card, { first }) => ({ nodes: nodes.slice(0, first) }) },
};
const apollo = new ApolloServer({ typeDefs, resolvers });
await apollo.start();
const server = fastify();
server.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(apollo) });
process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
