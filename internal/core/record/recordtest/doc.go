// Package recordtest furnishes a house for tests of records: an organisation with
// spaces, members and grants in a fresh database, and the actors who come in.
// Ids and the clock are fixed, so that what a test prints is the same every time.
package recordtest
