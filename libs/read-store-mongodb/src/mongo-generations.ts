import type { ClientSession } from 'mongoose';
import { BEFORE_FIRST, type Position } from '@strata/domain';
import {
  definitionText,
  misuse,
  projectionUnknown,
  type ProjectionDefinition,
  type ProjectionStatus,
  type TableDefinition,
} from '@strata/read-store';
import type { Snapshot } from './batches.js';
import { generationId, statusOf, type Catalogue, type GenerationDocument } from './catalogue-documents.js';
import type { MongoConnection } from '@strata/mongo';
import { isDuplicate } from '@strata/mongo';
import { createTables, dropTables, generationTables, type GenerationTables } from './table-models.js';

export interface GenerationSettings {
  readonly connection: MongoConnection;
  readonly catalogue: Catalogue;
  /** An expression for the current time of the server. */
  readonly now: () => unknown;
  /** Milliseconds for which the collections of a generation outlive it, for reads in progress. */
  readonly dropAfter: number;
}

/** The tables of a generation, and what its readers see at the moment. */
export interface CurrentTables {
  readonly tables: GenerationTables;
  readonly snapshot: Snapshot;
}

/** The generations of the projections, which of them is live, and their collections. Retries are up to the caller. */
export class MongoGenerations {
  private readonly known = new Map<string, GenerationTables>();
  private readonly sweeps = new Set<NodeJS.Timeout>();

  constructor(private readonly settings: GenerationSettings) {}

  async open(projection: ProjectionDefinition, session: ClientSession): Promise<ProjectionStatus> {
    const live = (await this.live(projection.name, session)) ?? (await this.makeFirst(projection, session));
    await this.keepLive(projection.name, session);
    const document = await this.document(projection.name, live, session);
    if (!document) throw projectionUnknown(projection.name, live);
    const stored = definitionText(JSON.parse(document.tables) as TableDefinition[]);
    if (document.version === projection.version && stored !== definitionText(projection.tables))
      throw misuse(
        `The tables of projection "${projection.name}" changed, but its version is still ${projection.version}.`,
      );
    await this.sweep(projection.name);
    return statusOf(document, live);
  }

  async prepare(projection: ProjectionDefinition, session: ClientSession): Promise<ProjectionStatus> {
    const { catalogue } = this.settings;
    const counted = await catalogue.projections
      .findOneAndUpdate({ _id: projection.name }, { $inc: { last: 1 } }, { returnDocument: 'after', session })
      .lean();
    if (!counted) throw projectionUnknown(projection.name);
    const { live, last: generation } = counted;
    await this.abandon({ projection: projection.name, generation: { $ne: live } }, session);
    await this.keepLive(projection.name, session);
    // Invisible until its collections exist, so that what a crash in between leaves is swept.
    await this.create(projection, generation, { visible: false, session });
    await createTables(this.tablesOf(projection.name, generation, projection.tables));
    const made = await catalogue.generations
      .findOneAndUpdate(
        { _id: generationId(projection.name, generation) },
        { $set: { dropped: null } },
        { returnDocument: 'after', session },
      )
      .lean();
    if (!made) throw projectionUnknown(projection.name, generation);
    await this.sweep(projection.name);
    return statusOf(made, live);
  }

  async swap(projection: string, generation: number, session: ClientSession): Promise<void> {
    const { projections } = this.settings.catalogue;
    const pointer = await projections.findById(projection).session(session).lean();
    if (pointer?.live !== generation) {
      if (!pointer || !(await this.document(projection, generation, session)))
        throw projectionUnknown(projection, generation);
      // `last` too: preparing another generation abandons this one unless it is live by then.
      const { live, last } = pointer;
      const { matchedCount } = await projections.updateOne(
        { _id: projection, live, last },
        { $set: { live: generation } },
        { session },
      );
      if (matchedCount === 0) return this.swap(projection, generation, session);
    }
    await this.abandon({ projection, generation: { $lt: generation } }, session);
    this.sweepLater(projection);
  }

  async statuses(projection: string, session: ClientSession): Promise<readonly ProjectionStatus[]> {
    const live = await this.live(projection, session);
    const documents = await this.settings.catalogue.generations
      .find({ projection, dropped: null })
      .sort({ generation: 1 })
      .session(session)
      .lean();
    return documents.map((document) => statusOf(document, live));
  }

  async live(projection: string, session: ClientSession): Promise<number | undefined> {
    return (await this.settings.catalogue.projections.findById(projection).session(session).lean())?.live;
  }

  async checkpoint(projection: string, session: ClientSession): Promise<Position> {
    const live = await this.live(projection, session);
    if (live === undefined) return BEFORE_FIRST;
    const document = await this.document(projection, live, session);
    // There may have been a swap between the two reads; then the next read counts.
    if (!document)
      return (await this.live(projection, session)) === live ? BEFORE_FIRST : this.checkpoint(projection, session);
    return document.checkpoint;
  }

  /**
   * The live generation with what its readers see, or a named one; `PROJECTION_UNKNOWN` if it does not exist. Takes one
   * round trip if the live one is still `expected`.
   */
  async current(
    projection: string,
    {
      generation,
      expected = generation,
    }: { readonly generation: number | undefined; readonly expected?: number | undefined },
    session: ClientSession,
  ): Promise<CurrentTables> {
    const { catalogue } = this.settings;
    const [live, documents] = await Promise.all([
      generation ?? this.live(projection, session),
      catalogue.generations
        .find({ projection, dropped: null }, { generation: 1, batch: 1, abandoned: 1 })
        .session(session)
        .lean(),
    ]);
    if (live === undefined) throw projectionUnknown(projection);
    // What another generation committed may have been read before it was complete and became live.
    const found =
      live === expected
        ? documents.find((document) => document.generation === live)
        : await this.document(projection, live, session);
    if (!found) {
      // There may have been a swap between the two reads.
      if (generation === undefined && (await this.live(projection, session)) !== live)
        return this.current(projection, { generation }, session);
      throw projectionUnknown(projection, live);
    }
    const { batch: committed, abandoned } = found;
    return { tables: await this.tables(projection, live, session), snapshot: { committed, abandoned } };
  }

  /** The document of a generation; undefined if it does not exist or is abandoned. */
  async document(
    projection: string,
    generation: number,
    session: ClientSession,
  ): Promise<GenerationDocument | undefined> {
    const found = await this.settings.catalogue.generations
      .findById(generationId(projection, generation))
      .session(session)
      .lean();
    return found && found.dropped === null ? found : undefined;
  }

  /** The tables of a generation that exists; `PROJECTION_UNKNOWN` otherwise. */
  async tables(projection: string, generation: number, session: ClientSession): Promise<GenerationTables> {
    const known = this.known.get(generationId(projection, generation));
    if (known) return known;
    const document = await this.document(projection, generation, session);
    if (!document) throw projectionUnknown(projection, generation);
    return this.tablesOf(projection, generation, JSON.parse(document.tables) as TableDefinition[]);
  }

  close(): void {
    for (const sweep of this.sweeps) clearTimeout(sweep);
  }

  private tablesOf(projection: string, generation: number, definitions: readonly TableDefinition[]): GenerationTables {
    const made = generationTables(this.settings.connection.mongoose, { projection, generation }, definitions);
    this.known.set(generationId(projection, generation), made);
    return made;
  }

  /** Many processes may do this at once: no step changes what exists already. */
  private async makeFirst(projection: ProjectionDefinition, session: ClientSession): Promise<number> {
    const { projections } = this.settings.catalogue;
    await createTables(this.tablesOf(projection.name, 1, projection.tables));
    await this.create(projection, 1, { visible: true, session });
    await projections.create([{ _id: projection.name, live: 1, last: 1 }], { session }).catch(unlessDuplicate);
    return (await this.live(projection.name, session)) ?? 1;
  }

  /** Creates the document of a generation, unless another process has. */
  private async create(
    projection: ProjectionDefinition,
    generation: number,
    { visible, session }: { readonly visible: boolean; readonly session: ClientSession },
  ): Promise<void> {
    const document = {
      projection: projection.name,
      generation,
      version: projection.version,
      tables: JSON.stringify(projection.tables),
      checkpoint: BEFORE_FIRST,
      owner: null,
      epoch: 0,
      expiresAt: new Date(0),
      commit: null,
      batch: 0,
      begun: 0,
      abandoned: [],
      dropped: visible ? null : new Date(),
    };
    const _id = generationId(projection.name, generation);
    // What exists is left as it is: the new fields are overwritten by those of the stored document.
    const update = [
      { $replaceWith: { $mergeObjects: [{ $literal: document }, { updatedAt: this.settings.now() }, '$$ROOT'] } },
    ];
    await this.settings.catalogue.generations.collection
      .updateOne({ _id } as never, update, { upsert: true, session })
      .catch(unlessDuplicate);
  }

  /** Fences the writers of these generations and hides the generations. */
  private async abandon(
    which: { readonly projection: string; readonly generation: object },
    session: ClientSession,
  ): Promise<void> {
    const { generations } = this.settings.catalogue;
    await generations.updateMany({ ...which, dropped: null }, { $set: { dropped: new Date() } }, { session });
  }

  /** The pointer decides: a generation that another process made live in the meantime is not abandoned. */
  private async keepLive(projection: string, session: ClientSession): Promise<void> {
    const live = await this.live(projection, session);
    if (live === undefined) return;
    const _id = generationId(projection, live);
    await this.settings.catalogue.generations.updateOne({ _id }, { $set: { dropped: null } }, { session });
  }

  private sweepLater(projection: string): void {
    const timer = setTimeout(() => {
      this.sweeps.delete(timer);
      // What is left over is swept when the projection is opened or prepared the next time.
      this.sweep(projection).catch(() => undefined);
    }, this.settings.dropAfter + 100);
    timer.unref();
    this.sweeps.add(timer);
  }

  /** Drops the collections of generations that were abandoned long enough ago. */
  private async sweep(projection: string): Promise<void> {
    const { catalogue, connection, dropAfter } = this.settings;
    const before = new Date(Date.now() - dropAfter);
    const live = (await catalogue.projections.findById(projection).lean())?.live;
    const old = { projection, generation: { $ne: live ?? -1 }, dropped: { $lte: before } };
    const abandoned = await catalogue.generations.find(old).lean();
    for (const { _id, generation, tables } of abandoned) {
      await dropTables(
        connection.mongoose,
        this.tablesOf(projection, generation, JSON.parse(tables) as TableDefinition[]),
      );
      await catalogue.generations.deleteOne({ _id, dropped: { $lte: before } });
      this.known.delete(_id);
    }
  }
}

function unlessDuplicate(error: unknown): void {
  if (!isDuplicate(error)) throw error;
}
