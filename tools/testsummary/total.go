package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// errFailed makes the program exit with 1 after the total has been printed.
var errFailed = errors.New("something failed")

// count is what one part of the suite came to.
type count struct {
	passed, failed, skipped int
	failures                []string // names, in the order in which they were reported
	unsteady                []string // names of those that passed only when run again
}

// total prints one line per part, the names of what was unsteady and of what failed, and "N passed, N failed" as the very last line.
// It returns errFailed when anything failed.
//
// For each part, folder holds PART.exit (exit code, tab, seconds) and its report (PART.json, or PART.tsv for checks), or PART.skipped
// with the reason why it was not run.
func total(folder string, parts []string, out io.Writer) error {
	var sum count
	var lines, failures, unsteady []string
	for _, part := range parts {
		line, c := onePart(folder, part)
		lines = append(lines, line)
		for _, name := range c.failures {
			failures = append(failures, part+": "+name)
		}
		for _, name := range c.unsteady {
			unsteady = append(unsteady, part+": "+name)
		}
		sum.passed += c.passed
		sum.failed += c.failed
		sum.skipped += c.skipped
	}
	fmt.Fprintln(out, "== summary")
	for _, line := range lines {
		fmt.Fprintln(out, line)
	}
	for _, name := range unsteady {
		fmt.Fprintln(out, "UNSTEADY", name)
	}
	for _, name := range failures {
		fmt.Fprintln(out, "FAILED", name)
	}
	fmt.Fprintf(out, "%d passed, %d failed\n", sum.passed, sum.failed)
	if sum.failed > 0 {
		return errFailed
	}
	return nil
}

func onePart(folder, part string) (string, count) {
	if why, err := os.ReadFile(filepath.Join(folder, part+".skipped")); err == nil {
		return fmt.Sprintf("  %-8s SKIPPED: %s", part, strings.TrimSpace(string(why))), count{}
	}
	code, seconds, err := readExit(filepath.Join(folder, part+".exit"))
	if err != nil {
		return fmt.Sprintf("  %-8s was not run", part), count{failed: 1, failures: []string{"was not run"}}
	}
	c, err := readReport(folder, part)
	switch {
	case err != nil:
		c = count{failed: 1, failures: []string{"left no report: " + err.Error()}}
	case c.passed+c.failed == 0:
		c.add("ran no test")
	case code != 0 && c.failed == 0:
		c.add(fmt.Sprintf("exit code %d, though no test failed", code))
	}
	return fmt.Sprintf("  %-8s %5d passed %4d failed %4d skipped %5d s", part, c.passed, c.failed, c.skipped, seconds), c
}

func readExit(path string) (code, seconds int, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, 0, err
	}
	_, err = fmt.Sscanf(string(text), "%d\t%d", &code, &seconds)
	return code, seconds, err
}

func (c *count) add(failure string) {
	c.failed++
	c.failures = append(c.failures, failure)
}
