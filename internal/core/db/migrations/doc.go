// Package migrations holds the schema as numbered files, each one text for both
// engines: tokens in braces stand for what the engines call differently, and
// blocks between "-- only: sqlite" (or postgres) and "-- end only" are left out for the
// other one. A file that has been released is never changed; there is no way back.
package migrations
