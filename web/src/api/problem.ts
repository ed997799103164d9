/** A problem of one field of a request. */
export interface FieldProblem {
  /** Name as in the request body, dots for depth: "title", "guests.0.email". */
  field: string;
  message: string;
}

/**
 * Whatever kept a request from being done: an RFC 9457 answer of the API, or no answer at all
 * (status 0, code "unreachable"). `message` is a sentence for the person on the screen.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];

  constructor(status: number, code: string, message: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  get unreachable(): boolean {
    return this.status === 0;
  }

  /** Field → message, as forms want it. */
  get byField(): Record<string, string> {
    return Object.fromEntries(this.fields.map(({ field, message }) => [field, message]));
  }
}

/** Reads an RFC 9457 problem; anything else becomes a plain error of that status. */
export async function readProblem(response: Response): Promise<ApiError> {
  const type = response.headers.get('Content-Type') ?? '';
  const body: unknown = type.includes('json') ? await response.json().catch(() => null) : null;
  if (!isObject(body)) return new ApiError(response.status, `status_${response.status}`, '');
  const message = text(body.detail) || text(body.title);
  const code = text(body.code) || `status_${response.status}`;
  return new ApiError(response.status, code, message, readFields(body));
}

function readFields(body: Record<string, unknown>): FieldProblem[] {
  const list = Array.isArray(body.errors) ? body.errors : [];
  return list.filter(isObject).flatMap((entry) => {
    const path = text(entry.path);
    const message = text(entry.msg);
    return path && message ? [{ field: fieldName(path), message }] : [];
  });
}

/** "body.guests[0].email" is the field "guests.0.email"; "line 12" of a file stays what it is. */
function fieldName(path: string): string {
  return path.replace(/\[(\d+)\]/g, '.$1').replace(/^(?:body|query|path)\./, '');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
