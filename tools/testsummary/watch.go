package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// event is one line of `go test -json`, as documented by `go doc test2json`; a build failure has ImportPath instead of Package.
type event struct {
	Action      string
	Package     string
	ImportPath  string
	Test        string
	Output      string
	FailedBuild string
	Elapsed     float64 // seconds
}

// watch copies `go test -json` from in to report and prints to out one line per package, and everything that a failed test or
// a failed build said. What passed tests print is not shown, except lines that begin with SKIPPED or NOT: those tell
// somebody that less was tested than they may think.
func watch(in io.Reader, report, out io.Writer) error {
	said := map[string][]string{}
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadString('\n')
		if line != "" {
			if _, werr := io.WriteString(report, line); werr != nil {
				return werr
			}
			show(line, said, out)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func show(line string, said map[string][]string, out io.Writer) {
	var e event
	if json.Unmarshal([]byte(line), &e) != nil || e.Action == "" {
		fmt.Fprint(out, line) // Not an event: what with-postgres or the go command itself has to say.
		return
	}
	key := e.Package + "\x00" + e.Test
	switch {
	case e.Action == "build-output":
		fmt.Fprint(out, e.Output)
	case e.Action == "output":
		if loud(e.Output) {
			fmt.Fprint(out, e.Output)
		}
		said[key] = append(said[key], e.Output)
	case e.Action == "fail" && (e.Test != "" || e.FailedBuild == ""):
		fmt.Fprint(out, strings.Join(said[key], ""))
	}
	if ended(e.Action) {
		delete(said, key)
		if e.Test == "" && e.Package != "" && e.Action != "skip" {
			fmt.Fprintf(out, "  %-4s %6.1f s  %s\n", e.Action, e.Elapsed, e.Package)
		}
	}
}

func ended(action string) bool {
	return action == "pass" || action == "fail" || action == "skip"
}

func loud(output string) bool {
	words := strings.TrimSpace(output)
	return strings.HasPrefix(words, "SKIPPED") || strings.HasPrefix(words, "NOT ")
}
