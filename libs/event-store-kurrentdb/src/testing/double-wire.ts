import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { DoubleFaults } from './double-faults.js';
import type { DoubleRecord } from './double-log.js';

const UNKNOWN_POSITION = '18446744073709551615';
const TICKS_PER_MS = 10_000n;

/** Converts a record to the message that the server sends in a read or a subscription. */
export function eventResponse(record: DoubleRecord, position: string): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(new shared.UUID().setString(record.id));
  recorded.setStreamIdentifier(identifierOf(record.stream));
  recorded.setStreamRevision(String(record.revision));
  recorded.setCommitPosition(position).setPreparePosition(position);
  recorded.setData(record.data);
  recorded.setCustomMetadata(record.metadata);
  const entries = recorded.getMetadataMap();
  entries.set('type', record.type);
  entries.set('content-type', record.contentType);
  entries.set('created', String(BigInt(record.createdMs) * TICKS_PER_MS));
  const event = new streams.ReadResp.ReadEvent().setEvent(recorded);
  if (position === UNKNOWN_POSITION) event.setNoPosition(new shared.Empty());
  else event.setCommitPosition(position);
  return new streams.ReadResp().setEvent(event);
}

export function streamReadPosition(record: DoubleRecord, faults: DoubleFaults): string {
  return faults.reportsPositions ? String(record.position) : UNKNOWN_POSITION;
}

export function streamNotFound(name: string): ReadResp {
  return new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(name)),
  );
}

export function confirmation(id: string): ReadResp {
  return new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));
}

export function checkpoint(position: bigint): ReadResp {
  const message = new streams.ReadResp.Checkpoint();
  message.setCommitPosition(String(position)).setPreparePosition(String(position));
  return new streams.ReadResp().setCheckpoint(message);
}

export function caughtUp(): ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

export function identifierOf(name: string): InstanceType<typeof shared.StreamIdentifier> {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8').toString('base64'));
}

export function nameOf(identifier: InstanceType<typeof shared.StreamIdentifier> | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

/** Creates the error status of a call with the given trailers. */
function callStatus(code: status, details: string, trailers: Record<string, string> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export function unavailable(): ServiceError {
  return callStatus(status.UNAVAILABLE, 'Server Is Not Ready');
}

function notLeader(leader: { readonly host: string; readonly port: number }): ServiceError {
  return callStatus(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });
}

/** Returns a not-leader error if the call requires the leader and this node is a follower. */
export function redirect(faults: DoubleFaults, metadata: Metadata): ServiceError | undefined {
  const requiresLeader = metadata.get('requires-leader')[0] === 'true';
  return requiresLeader && faults.leader !== undefined ? notLeader(faults.leader) : undefined;
}
