/** A small valid file for tests to modify. */
export const SMALL = `strata: 1
id: coast
labels: { en: Coast, ru: Побережье }
perspectives:
  money: Money
  guests: Guests
actors:
  NO: Nordic Lines
  hotel:
    labels: Grand Hotel
    services:
      sales: Sales
    units:
      desk: { labels: Front desk, service: sales }
measures:
  occupancy:
    labels: Occupancy
    unit: '%'
    targets:
      '*': { goal: 70, redFlag: -10.0 }
      NO:
        - { goal: 60, redFlag: 1e1 }
        - { from: 2025-01-01, goal: 65, redFlag: 40 }
  rooms:
    labels: Rooms
    scoring: unscored
strategies:
  top:
    rank: integrative
    labels: A strong coast
    objectives:
      growth: { labels: Growth, perspective: money }
      guests: { labels: Happy guests, perspective: guests }
    links:
      - guests -> growth
  hotel:
    rank: business
    owner: hotel
    parent: top
    labels: Grand Hotel
    objectives:
      fill:
        labels: Fill the rooms
        perspective: money
        measures: [occupancy, rooms]
        contributes: { growth: 2 }
        supports: guests
`;

/** The file with one passage replaced; the passage must be in it. */
export function smallWith(passage: string, by: string): string {
  if (!SMALL.includes(passage)) throw new Error(`Not in the file: ${passage}`);
  return SMALL.replace(passage, () => by);
}
