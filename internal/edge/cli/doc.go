// Package cli is the command line: one struct that is grammar, environment and
// help, and the verbs. Whatever needs the house goes through the admin door of
// the running server, or of one that is opened for the moment when none runs;
// serving, demo and restore are the program's own.
package cli
