// Command anteroom is the whole program: server, command line and demo.
package main
