// Package commands holds the tests of the command line with the real program behind
// it: each command as a person types it, in folders and databases of its own, with
// and without a server that runs. It contains no product code.
package commands
