/** A page of a list. */
export interface Paged<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The items of a page and of those after it. */
export async function allOf<Item>(
  first: Paged<Item>,
  next: (after: string | null) => Promise<Paged<Item>>,
): Promise<readonly Item[]> {
  const items = [...first.nodes];
  for (let { pageInfo } = first; pageInfo.hasNextPage;) {
    const page = await next(pageInfo.endCursor);
    items.push(...page.nodes);
    pageInfo = page.pageInfo;
  }
  return items;
}
