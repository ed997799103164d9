// Command anteroom is the whole program: server, command line and demo.
package main

import (
	"os"

	"anteroom/internal/app"
)

// version is set when a release is built.
var version = "unreleased"

func main() { os.Exit(app.Main(version, os.Args[1:])) }
