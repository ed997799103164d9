// Package ref holds the ids by which areas know each other's records, so that
// no area has to import another. Ids are UUIDv7 in lower-case text: they sort
// by creation, and a client may make them, which is what makes a create safe
// to send twice.
package ref
