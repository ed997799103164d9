package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// readReport reads the report of a part in whichever form its runner writes it.
func readReport(folder, part string) (count, error) {
	name, read := part+".json", readGo
	switch part {
	case "checks":
		name, read = part+".tsv", readChecks
	case "ui":
		read = readVitest
	case "browser":
		read = readPlaywright
	}
	f, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return count{}, err
	}
	defer f.Close()
	return read(f)
}

// readChecks reads lines of name, ok or failed, and seconds.
func readChecks(in io.Reader) (count, error) {
	var c count
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		switch {
		case len(fields) < 2:
			return c, fmt.Errorf("line %q is no check", lines.Text())
		case fields[1] == "ok":
			c.passed++
		default:
			c.add(fields[0])
		}
	}
	return c, lines.Err()
}

// readGo counts the leaves of `go test -json`: a test with subtests is counted by them, unless it failed by itself. A package
// that failed without a failed test (it did not build, or it died) counts as one failure.
func readGo(in io.Reader) (count, error) {
	var c count
	parents := map[string]bool{}     // tests that have subtests
	failedBelow := map[string]bool{} // packages and tests below which a failure was counted
	decoder := json.NewDecoder(skipPlain(in))
	for {
		var e event
		if err := decoder.Decode(&e); err == io.EOF {
			return c, nil
		} else if err != nil {
			return c, err
		}
		if !ended(e.Action) || e.Package == "" {
			continue
		}
		name := e.Package
		if e.Test != "" {
			name += " " + e.Test
		}
		switch {
		case e.Action == "fail" && !failedBelow[name]:
			c.add(name)
		case e.Test == "" || parents[name]:
		case e.Action == "pass":
			c.passed++
		case e.Action == "skip":
			c.skipped++
		}
		for above := parent(name); above != ""; above = parent(above) {
			parents[above] = true
			failedBelow[above] = failedBelow[above] || e.Action == "fail"
		}
	}
}

// parent of "pkg Test/sub" is "pkg Test", whose parent is "pkg". Only the part after the space is cut at slashes.
func parent(name string) string {
	pkg, test, isTest := strings.Cut(name, " ")
	if !isTest {
		return ""
	}
	if i := strings.LastIndexByte(test, '/'); i >= 0 {
		return pkg + " " + test[:i]
	}
	return pkg
}

// skipPlain drops the lines that are no JSON, such as what a wrapper printed.
func skipPlain(in io.Reader) io.Reader {
	reader, writer := io.Pipe()
	go func() {
		lines := bufio.NewReader(in)
		for {
			line, err := lines.ReadString('\n')
			if strings.HasPrefix(line, "{") {
				if _, werr := io.WriteString(writer, line); werr != nil {
					return
				}
			}
			if err != nil {
				writer.CloseWithError(err)
				return
			}
		}
	}()
	return reader
}

// readVitest reads the JSON reporter of Vitest, which follows Jest's shape.
func readVitest(in io.Reader) (count, error) {
	var report struct {
		NumPassedTests  int
		NumPendingTests int
		NumTodoTests    int
		TestResults     []struct {
			Name             string
			Status           string
			AssertionResults []struct{ FullName, Status string }
		}
	}
	if err := json.NewDecoder(in).Decode(&report); err != nil {
		return count{}, err
	}
	c := count{passed: report.NumPassedTests, skipped: report.NumPendingTests + report.NumTodoTests}
	for _, file := range report.TestResults {
		before := c.failed
		for _, test := range file.AssertionResults {
			if test.Status == "failed" {
				c.add(filepath.Base(file.Name) + " " + test.FullName)
			}
		}
		if file.Status == "failed" && c.failed == before { // The file itself did not load.
			c.add(filepath.Base(file.Name))
		}
	}
	return c, nil
}

// playwrightSuite is a file or a describe block of Playwright's JSON reporter.
type playwrightSuite struct {
	Suites []playwrightSuite
	Specs  []struct {
		Title, File string
		Tests       []struct {
			ProjectName string
			Status      string // expected, unexpected, flaky or skipped
			Results     []struct{ Error struct{ Message string } }
		}
	}
}

// readPlaywright reads the JSON reporter of Playwright. A flaky test, which passed only when run again, counts as passed and is
// named as unsteady: it wants mending, but a change that has nothing to do with it should not wait for that.
func readPlaywright(in io.Reader) (count, error) {
	var report struct {
		Suites []playwrightSuite
		Errors []struct{ Message string }
	}
	if err := json.NewDecoder(in).Decode(&report); err != nil {
		return count{}, err
	}
	var c count
	for _, e := range report.Errors {
		first, _, _ := strings.Cut(e.Message, "\n")
		c.add(first)
	}
	for _, suite := range report.Suites {
		c.playwright(suite)
	}
	return c, nil
}

func (c *count) playwright(suite playwrightSuite) {
	for _, inner := range suite.Suites {
		c.playwright(inner)
	}
	for _, spec := range suite.Specs {
		for _, test := range spec.Tests {
			switch test.Status {
			case "expected":
				c.passed++
			case "skipped":
				c.skipped++
			case "flaky":
				c.passed++
				c.unsteady = append(c.unsteady, playwrightName(spec.File, spec.Title, test.ProjectName)+why(test.Results))
			default:
				c.add(playwrightName(spec.File, spec.Title, test.ProjectName) + why(test.Results))
			}
		}
	}
}

func playwrightName(file, title, project string) string {
	return fmt.Sprintf("%s %s (%s)", file, title, project)
}

const (
	whyLines = 6   // of a failure's message
	whyWidth = 200 // bytes of each
)

var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// why says, indented below the test's name, how the first of its runs that failed ended: who reads only the end of a log needs no more
// for most failures.
func why(results []struct{ Error struct{ Message string } }) string {
	for _, result := range results {
		var said strings.Builder
		lines := 0
		for line := range strings.Lines(colours.ReplaceAllString(result.Error.Message, "")) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			if lines++; lines > whyLines {
				break
			}
			said.WriteString("\n    " + line[:min(len(line), whyWidth)])
		}
		if said.Len() > 0 {
			return said.String()
		}
	}
	return ""
}
