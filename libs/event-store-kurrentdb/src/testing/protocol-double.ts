import { type sendUnaryData, Server, ServerCredentials, type ServerUnaryCall } from '@grpc/grpc-js';
import featuresService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import type { SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import gossipService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import type { ClusterInfo } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streamsService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { batchAppend } from './double-append.js';
import { type DoubleFaults, noFaults } from './double-faults.js';
import { DoubleLog } from './double-log.js';
import { read } from './double-read.js';
import { startRelay, type TcpRelay } from './tcp-relay.js';

/**
 * A test double for one node of a KurrentDB cluster. It implements the services that the official client calls, over
 * real connections and on an in-memory log, and can simulate faults.
 */
export interface ProtocolDouble {
  readonly port: number;
  /** Connection string of this node alone. */
  readonly uri: string;
  readonly log: DoubleLog;
  readonly faults: DoubleFaults;
  /** The simulated network in front of the node. */
  readonly relay: TcpRelay;
  /** Number of calls received and events delivered so far. */
  readonly counts: { readonly appends: number; readonly subscriptions: number; readonly delivered: number };
  stop(): Promise<void>;
}

export interface DoubleOptions {
  /** The log of another node of the same cluster. */
  readonly log?: DoubleLog;
  /** The cluster members that gossip reports; default this node alone, as the leader. */
  readonly members?: () => readonly { readonly port: number; readonly leader: boolean }[];
}

type Counts = { appends: number; subscriptions: number; delivered: number };

export async function startDouble(options: DoubleOptions = {}): Promise<ProtocolDouble> {
  const faults = noFaults();
  const log = options.log ?? new DoubleLog(() => Date.now() + faults.clockShiftMs);
  const counts: Counts = { appends: 0, subscriptions: 0, delivered: 0 };
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  const relay = await startRelay(await listen(server));
  const members = options.members ?? (() => [{ port: relay.port, leader: true }]);
  server.addService(streamsService.StreamsService, {
    read: read({
      log,
      faults,
      onDelivery: () => void counts.delivered++,
      onSubscription: () => void counts.subscriptions++,
    }),
    batchAppend: batchAppend({ log, faults, drop: relay.drop, onAppend: () => void counts.appends++ }),
    append: unsupported,
    delete: unsupported,
    tombstone: unsupported,
  });
  server.addService(featuresService.ServerFeaturesService, { getSupportedMethods: answerFeatures });
  server.addService(gossipService.GossipService, { read: answerGossip(members) });
  const uri = `kurrentdb://127.0.0.1:${relay.port}?tls=false`;
  const stop = async (): Promise<void> => {
    await relay.refuse();
    server.forceShutdown();
  };
  return { port: relay.port, uri, log, faults, relay, counts, stop };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
}

function unsupported(call: { emit(event: 'error', error: Error): boolean }): void {
  call.emit('error', new Error('The protocol double does not implement this call, which the adapter should not make.'));
}

function answerFeatures(_: ServerUnaryCall<unknown, SupportedMethods>, answer: sendUnaryData<SupportedMethods>): void {
  const methods = ['read', 'append', 'batchappend'].map((name) =>
    new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
  );
  answer(null, new features.SupportedMethods().setEventStoreServerVersion('25.1.0').setMethodsList(methods));
}

function answerGossip(members: NonNullable<DoubleOptions['members']>) {
  return (_: ServerUnaryCall<unknown, ClusterInfo>, answer: sendUnaryData<ClusterInfo>): void => {
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
    const infos = members().map(({ port, leader }) => {
      const info = new gossip.MemberInfo().setState(leader ? LEADER : FOLLOWER).setIsAlive(true);
      info.setInstanceId(new shared.UUID().setString('00000000-0000-4000-8000-000000000000')).setTimeStamp('0');
      return info.setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
    });
    answer(null, new gossip.ClusterInfo().setMembersList(infos));
  };
}
