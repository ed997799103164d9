package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

const usage = `usage:
  go test -json … | testsummary watch REPORT   keep the JSON in REPORT, print packages and failures
  testsummary total FOLDER PART…               print the summary of the parts' reports in FOLDER`

func main() {
	err := run(os.Args[1:], os.Stdin, os.Stdout)
	if err == nil {
		return
	}
	if !errors.Is(err, errFailed) { // The total has said everything already, and stays the last line.
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(1)
}

func run(args []string, in io.Reader, out io.Writer) error {
	switch {
	case len(args) == 2 && args[0] == "watch":
		report, err := os.Create(args[1])
		if err != nil {
			return err
		}
		if err := watch(in, report, out); err != nil {
			return err
		}
		return report.Close()
	case len(args) > 2 && args[0] == "total":
		return total(args[1], args[2:], out)
	}
	return fmt.Errorf("%s", usage)
}
