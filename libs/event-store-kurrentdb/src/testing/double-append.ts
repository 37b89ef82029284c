import type { ServerDuplexStream } from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import rpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { type DoubleFaults, consumeFault } from './double-faults.js';
import type { AppendOutcome, DoubleExpectation, DoubleLog, ProposedEvent } from './double-log.js';
import { identifierOf, nameOf, redirect, unavailable } from './double-wire.js';

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

interface AppendService {
  readonly log: DoubleLog;
  readonly faults: DoubleFaults;
  /** Breaks every connection. */
  readonly drop: () => void;
  /** Called for every append that arrives complete. */
  readonly onAppend: () => void;
}

interface Pending {
  readonly stream: string;
  readonly expected: DoubleExpectation;
  readonly events: ProposedEvent[];
}

/** The BatchAppend service: many appends share one stream of requests and one stream of replies. */
export function batchAppend(service: AppendService): (call: BatchCall) => void {
  return (call) => {
    const refused = redirect(service.faults, call.metadata) ?? outage(service.faults);
    if (refused !== undefined) return void call.emit('error', refused);
    const pending = new Map<string, Pending>();
    call.on('data', (request: BatchAppendReq) => receive(service, call, pending, request));
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  };
}

function outage(faults: DoubleFaults): Error | undefined {
  return consumeFault(faults, 'unavailable') ? unavailable() : undefined;
}

function receive(
  service: AppendService,
  call: BatchCall,
  pending: Map<string, Pending>,
  request: BatchAppendReq,
): void {
  const key = Buffer.from(request.getCorrelationId()?.serializeBinary() ?? []).toString('hex');
  const options = request.getOptions();
  if (options !== undefined) {
    const stream = nameOf(options.getStreamIdentifier());
    pending.set(key, { stream, expected: expectation(options), events: [] });
  }
  const append = pending.get(key);
  if (append === undefined) return;
  append.events.push(...request.getProposedMessagesList().map(proposed));
  if (!request.getIsFinal()) return;
  pending.delete(key);
  complete(service, call, request, append);
}

function complete(service: AppendService, call: BatchCall, request: BatchAppendReq, append: Pending): void {
  const { faults } = service;
  service.onAppend();
  if (consumeFault(faults, 'unavailable')) return void call.emit('error', unavailable());
  const redirected = redirect(faults, call.metadata);
  if (redirected !== undefined) return void call.emit('error', redirected);
  if (consumeFault(faults, 'dropBeforeStore')) return service.drop();
  const response = consumeFault(faults, 'busy')
    ? refusal('Server Is Busy', 'google.protobuf.Empty')
    : store(service, append);
  if (consumeFault(faults, 'dropAfterStore')) return service.drop();
  if (consumeFault(faults, 'loseReplies')) return;
  response.setCorrelationId(request.getCorrelationId());
  response.setStreamIdentifier(identifierOf(append.stream));
  call.write(response);
}

function store({ log, faults }: AppendService, append: Pending): BatchAppendResp {
  const large = append.events.find((event) => event.data.length + event.metadata.length > faults.maxEventBytes);
  if (large !== undefined) {
    return refusal('MaximumAppendEventSizeExceeded', 'event_store.client.MaximumAppendEventSizeExceeded');
  }
  return toResponse(append, log.append(append.stream, append.expected, append.events));
}

function toResponse(append: Pending, outcome: AppendOutcome): BatchAppendResp {
  if (outcome.kind === 'conflict') return conflict(append, outcome.actual);
  const position = String(outcome.last.position);
  const logPosition = new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position);
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision(String(outcome.last.revision)).setPosition(logPosition);
  return new streams.BatchAppendResp().setSuccess(success);
}

function conflict(append: Pending, actual: number): BatchAppendResp {
  const details = new shared.WrongExpectedVersion();
  if (actual < 0) details.setCurrentNoStream(new empty.Empty());
  else details.setCurrentStreamRevision(String(actual));
  if (typeof append.expected === 'bigint') details.setExpectedStreamPosition(String(append.expected));
  if (append.expected === 'no-stream') details.setExpectedNoStream(new empty.Empty());
  return refusal('WrongExpectedVersion', 'event_store.client.WrongExpectedVersion', details.serializeBinary());
}

function refusal(message: string, type: string, details: Uint8Array = new Uint8Array()): BatchAppendResp {
  const packed = new any.Any();
  packed.pack(details, type);
  const status = new rpc.Status();
  status.setMessage(message).setDetails(packed);
  return new streams.BatchAppendResp().setError(status);
}

function expectation(options: InstanceType<typeof streams.BatchAppendReq.Options>): DoubleExpectation {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  if (options.hasAny()) return 'any';
  return BigInt(options.getStreamPosition());
}

function proposed(message: InstanceType<typeof streams.BatchAppendReq.ProposedMessage>): ProposedEvent {
  const entries = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: entries.get('type') ?? '',
    contentType: entries.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}
