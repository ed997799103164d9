package main

import (
	"os"

	"anteroom/internal/app"
)

// version is set when a release is built.
var version = "unreleased"

func main() { os.Exit(app.Main(version, os.Args[1:])) }
