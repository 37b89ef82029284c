import { HttpException } from '@nestjs/common';

/** The error for a request that is refused before it reaches GraphQL. */
export function httpRefusal(status: number, message: string, remedy: string): HttpException {
  return new HttpException({ message, remedy }, status);
}

/** The remedy of a refusal; undefined for other errors of HTTP, such as unknown paths. */
export function remedyOf(error: HttpException): string | undefined {
  const response = error.getResponse();
  return typeof response === 'object' && 'remedy' in response ? String(response.remedy) : undefined;
}
