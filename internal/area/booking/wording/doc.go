// Package wording tells in words what changes of booking pages, links and bookings did, from
// what the journal kept of them before and after. It decides nothing and stores nothing.
package wording
