// Package feed reads the addresses that subscriptions come from: when they are due, with what the
// other side is asked so that it need not send what is known, and how long it is left alone after
// a failure. What a file says is taken in by the calendar area, which makes the Reader.
//
// A feed is no record: its address may be a secret, so it never gets into the journal, a log or the
// search. What must always hold: one feed is read once at a time, by whichever process claims it.
package feed
