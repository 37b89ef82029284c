/** A projection with every type of field. */
export const NOTES = {
  name: 'notes',
  version: 1,
  tables: [
    {
      name: 'rows',
      fields: { id: 'integer', kind: 'text', text: 'text', score: 'real', open: 'boolean', data: 'json' },
      key: ['id'],
      indexes: [['kind']],
    },
  ],
};
