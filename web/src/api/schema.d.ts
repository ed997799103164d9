// Stands in until the description of the API is committed; then tools/openapi writes this file.

export interface paths {
  '/me': {
    get: { responses: { 200: { content: { 'application/json': components['schemas']['Me'] } } } };
  };
  '/search': {
    get: {
      parameters: { query: { q: string; limit?: number } };
      responses: { 200: { content: { 'application/json': components['schemas']['SearchResults'] } } };
    };
  };
  '/acts/{act}/undo': {
    post: {
      parameters: { path: { act: string } };
      responses: { 200: { content: { 'application/json': components['schemas']['Undone'] } } };
    };
  };
  '/history': {
    get: {
      parameters: { query: { kind: string; id: string } };
      responses: { 200: { content: { 'application/json': components['schemas']['History'] } } };
    };
  };
}

export interface components {
  schemas: {
    Me: {
      member: { id: string; name: string; email: string; zone: string; locale: string };
      organisation: { name: string };
      org_role: string;
      principals: components['schemas']['MyPrincipal'][];
    };
    MyPrincipal: {
      id: string;
      space: string;
      name: string;
      colour: number;
      zone: string;
      place: string;
      role: string;
      /** Last day, "YYYY-MM-DD". */
      until?: string;
    };
    SearchResults: {
      items: { kind: string; id: string; title: string; snippet?: string; space?: string }[];
    };
    Undone: { act: string };
    History: { items: components['schemas']['HistoryEntry'][] };
    HistoryEntry: {
      seq: number;
      at: string;
      act: string;
      actor: { id: string; name: string };
      on_behalf_of?: { id: string; name: string };
      op: string;
      before?: { [field: string]: unknown };
      after?: { [field: string]: unknown };
    };
  };
}
