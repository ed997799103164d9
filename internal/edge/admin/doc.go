// Package admin is the door for whoever runs the house: HTTP over a socket in
// the data folder that only the owner of the folder can open. The command line
// uses it beside a running server, and opens the same door itself when none
// runs, so each verb is written once. Being able to open the socket is the
// credential; what is done is journaled as done from the command line.
package admin
