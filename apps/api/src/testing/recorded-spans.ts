import {
  INVALID_SPAN_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type AttributeValue,
  type Span,
  type SpanOptions,
  type SpanStatus,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';

/** A span as it was recorded. */
export class RecordedSpan implements Span {
  readonly attributes: Record<string, AttributeValue | undefined>;
  status: SpanStatus = { code: SpanStatusCode.UNSET };
  ended = false;
  /** Events, exceptions and links. */
  readonly more: unknown[] = [];

  constructor(
    public name: string,
    attributes: Attributes,
  ) {
    this.attributes = { ...attributes };
  }

  spanContext = () => INVALID_SPAN_CONTEXT;
  isRecording = () => !this.ended;

  setAttribute(key: string, value: AttributeValue): this {
    this.attributes[key] = value;
    return this;
  }

  setAttributes(attributes: Attributes): this {
    Object.assign(this.attributes, attributes);
    return this;
  }

  setStatus(status: SpanStatus): this {
    this.status = status;
    return this;
  }

  updateName(name: string): this {
    this.name = name;
    return this;
  }

  end(): void {
    this.ended = true;
  }

  recordException(exception: unknown): void {
    this.more.push(exception);
  }

  addEvent(name: string): this {
    return this.#add(name);
  }

  addLink(link: unknown): this {
    return this.#add(link);
  }

  addLinks(links: unknown): this {
    return this.#add(links);
  }

  #add(one: unknown): this {
    this.more.push(one);
    return this;
  }
}

/** Registers a tracer provider that records every span until `stop`. */
export function recordSpans(): { readonly spans: readonly RecordedSpan[]; stop(): void } {
  const spans: RecordedSpan[] = [];
  const startSpan = (name: string, { attributes = {} }: SpanOptions = {}): RecordedSpan => {
    const span = new RecordedSpan(name, attributes);
    spans.push(span);
    return span;
  };
  const startActiveSpan = (name: string, ...rest: unknown[]): unknown => {
    const options = rest.length > 1 ? (rest[0] as SpanOptions) : {};
    return (rest.at(-1) as (span: Span) => unknown)(startSpan(name, options));
  };
  const tracer = { startSpan, startActiveSpan } as Tracer;
  const provider: TracerProvider = { getTracer: () => tracer };
  trace.setGlobalTracerProvider(provider);
  return { spans, stop: () => trace.disable() };
}
