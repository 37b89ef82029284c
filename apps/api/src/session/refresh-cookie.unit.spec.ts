import { describe, expect, it } from '@jest/globals';
import { refreshCookieOf } from './refresh-cookie.js';

const reply = { setCookie: () => undefined };
const cookies = { '__Host-strata-refresh': 'token', '__Host-strata-device': 'device' };
const cookieOf = (headers: object, given: object = cookies) =>
  refreshCookieOf({ headers: { host: 'strata.example', ...headers }, cookies: { ...given } }, reply, [
    'https://app.example',
  ]);
const tokenOf = (headers: object, given: object = cookies) => cookieOf(headers, given).token;
const header = { 'x-strata-cookie': '1' };

describe('The refresh cookie', () => {
  it('is used in requests of the API’s own pages and of permitted origins', () => {
    expect(tokenOf(header)).toBe('token');
    expect(tokenOf({ ...header, origin: 'https://strata.example' })).toBe('token');
    expect(tokenOf({ ...header, origin: 'https://app.example' })).toBe('token');
  });

  it.each([
    ['without the header', {}],
    ['of another origin', { ...header, origin: 'https://evil.example' }],
    ['of another port', { ...header, origin: 'https://strata.example:8443' }],
    ['without an origin of their own', { ...header, origin: 'null' }],
    ['of another site', { ...header, 'sec-fetch-site': 'cross-site' }],
  ])('is not used in requests %s', (_, headers) => {
    expect(tokenOf(headers)).toBeUndefined();
    expect(cookieOf(headers).device).toBeUndefined();
  });

  it('is not used if it is longer than any token', () => {
    expect(tokenOf(header, { '__Host-strata-refresh': 'x'.repeat(300) })).toBeUndefined();
    expect(cookieOf(header).device).toBe('device');
    expect(cookieOf(header, { '__Host-strata-device': 'x'.repeat(1_001) }).device).toBeUndefined();
  });
});
