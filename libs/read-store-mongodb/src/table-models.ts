import { Schema, type Connection, type Model, type SchemaDefinition } from 'mongoose';
import { tableLayout, type FieldType, type TableDefinition, type TableLayout } from '@strata/read-store';
import { CURRENT } from './batches.js';
import type { RowDocument } from './row-codec.js';

/** The tables of one generation as mongoose models; a generation number is never used again. */
export interface GenerationTables {
  readonly projection: string;
  readonly generation: number;
  readonly layouts: ReadonlyMap<string, TableLayout>;
  readonly models: ReadonlyMap<string, Model<RowDocument>>;
}

const SCHEMA_TYPE: Record<FieldType, typeof String | typeof Number | typeof Boolean> = {
  text: String,
  integer: Number,
  real: Number,
  boolean: Boolean,
  json: String,
};

/** Server code: the collection exists already. */
const EXISTS = 48;

export function generationTables(
  connection: Connection,
  named: { readonly projection: string; readonly generation: number },
  definitions: readonly TableDefinition[],
): GenerationTables {
  const layouts = new Map(definitions.map((definition) => [definition.name, tableLayout(definition)]));
  const models = new Map(
    [...layouts].map(([name, layout]) => {
      // In format 1 the middle was `g` and the number.
      const collection = `${named.projection}__b${named.generation}__${name}`;
      const known = connection.models[collection] as Model<RowDocument> | undefined;
      return [name, known ?? connection.model<RowDocument>(collection, schemaOf(layout), collection)];
    }),
  );
  return { ...named, layouts, models };
}

/** Creates collections and indexes that do not exist yet. */
export async function createTables(tables: GenerationTables): Promise<void> {
  for (const model of tables.models.values()) {
    await model.createCollection().catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== EXISTS) throw error;
    });
    await model.createIndexes();
  }
}

export async function dropTables(connection: Connection, tables: GenerationTables): Promise<void> {
  for (const model of tables.models.values()) {
    await connection.db!.dropCollection(model.collection.collectionName);
    if (connection.models[model.modelName]) connection.deleteModel(model.modelName);
  }
}

function schemaOf(layout: TableLayout): Schema<RowDocument> {
  const fields = Object.fromEntries(layout.fields.map((field, i) => [field, { type: SCHEMA_TYPE[layout.types[i]!] }]));
  const definition = { _id: String, _key: String, _from: Number, _until: Number, ...fields };
  const schema = new Schema<RowDocument>(definition as unknown as SchemaDefinition<RowDocument>, {
    strict: 'throw',
    strictQuery: 'throw',
    versionKey: false,
    autoCreate: false,
    autoIndex: false,
    id: false,
    suppressReservedKeysWarning: true,
  });
  // The key ends every index, so that a search in its order needs no sorting.
  for (const fieldsOfIndex of [layout.key, ...layout.indexes]) {
    const all = [...fieldsOfIndex, ...layout.key.filter((field) => !fieldsOfIndex.includes(field))];
    schema.index(Object.fromEntries(all.map((field) => [field, 1 as const])));
  }
  schema.index({ _key: 1, _until: 1 });
  schema.index({ _from: 1 });
  schema.index({ _until: 1 }, { partialFilterExpression: { _until: { $lt: CURRENT } } });
  return schema;
}
