// Package load sends HTTP requests over kept-alive connections, one per client, each
// client waiting for its answer before it asks again. It parses no more of an answer
// than it must, so that on a machine of two cores the server has most of both. What
// must always hold: an answer with another status than the one expected, and a broken
// connection, count as errors and are never left out.
package load
