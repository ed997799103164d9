// Package httpapi is the HTTP API: it turns operations into routes under
// /api/v1 and into the OpenAPI document, and does for all of them what concerns
// every one: who is asking, requests from other sites, bounds, ETags, requests
// sent twice, errors as RFC 9457 problems. It knows no area.
package httpapi
