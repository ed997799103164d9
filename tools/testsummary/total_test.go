package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReports(t *testing.T) {
	cases := []struct {
		name, part, report      string
		passed, failed, skipped int
		failure                 string
	}{
		{"go counts leaves", "go", `
{"Action":"pass","Package":"p/q","Test":"TestA/one"}
{"Action":"skip","Package":"p/q","Test":"TestA/two"}
{"Action":"pass","Package":"p/q","Test":"TestA"}
{"Action":"pass","Package":"p/q","Test":"TestB"}
{"Action":"pass","Package":"p/q"}
{"Action":"skip","Package":"p/empty"}`, 2, 0, 1, ""},
		{"go counts a failed subtest once", "go", `
{"Action":"fail","Package":"p","Test":"TestA/one"}
{"Action":"fail","Package":"p","Test":"TestA"}
{"Action":"fail","Package":"p"}`, 0, 1, 0, "p TestA/one"},
		{"go counts a package that does not build", "go", `
starting PostgreSQL
{"ImportPath":"p","Action":"build-output","Output":"p.go:1: oops\n"}
{"ImportPath":"p","Action":"build-fail"}
{"Action":"fail","Package":"p","FailedBuild":"p"}`, 0, 1, 0, "p"},
		{"checks", "checks", "vet\tok\t1\ntsc\tfailed\t2\n", 1, 1, 0, "tsc"},
		{"vitest", "ui", `{"numPassedTests":3,"numPendingTests":1,"testResults":[
{"name":"/x/a.test.ts","status":"failed","assertionResults":[{"fullName":"adds up","status":"failed"}]}]}`,
			3, 1, 1, "a.test.ts adds up"},
		{"vitest file that does not load", "ui", `{"numPassedTests":1,"testResults":[
{"name":"/x/b.test.ts","status":"failed","assertionResults":[]}]}`, 1, 1, 0, "b.test.ts"},
		{"playwright", "browser", `{"errors":[],"suites":[{"suites":[{"specs":[
{"title":"signs in","file":"a.spec.ts","tests":[{"projectName":"phone","status":"expected"},{"projectName":"desktop","status":"unexpected"}]}]}],
"specs":[{"title":"later","file":"a.spec.ts","tests":[{"projectName":"phone","status":"skipped"}]}]}]}`,
			1, 1, 1, "a.spec.ts signs in (desktop)"},
		{"playwright test that passed when run again", "browser", `{"suites":[{"specs":[
{"title":"signs in","file":"a.spec.ts","tests":[{"projectName":"desktop","status":"flaky"}]}]}]}`, 1, 0, 0, ""},
		{"playwright that says why", "browser", `{"suites":[{"specs":[{"title":"signs in","file":"a.spec.ts","tests":[
{"projectName":"desktop","status":"unexpected","results":[{"error":{"message":"\u001b[31mError\u001b[39m: no button\n\n  - waiting"}}]}]}]}]}`,
			0, 1, 0, "a.spec.ts signs in (desktop)\n    Error: no button\n    - waiting"},
		{"playwright whose set-up failed", "browser", `{"errors":[{"message":"no binary\n at x"}],"suites":[]}`, 0, 1, 0, "no binary"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			name := c.part + ".json"
			if c.part == "checks" {
				name = c.part + ".tsv"
			}
			write(t, folder, name, strings.TrimLeft(c.report, "\n"))
			got, err := readReport(folder, c.part)
			if err != nil {
				t.Fatal(err)
			}
			if got.passed != c.passed || got.failed != c.failed || got.skipped != c.skipped {
				t.Errorf("got %d passed, %d failed, %d skipped; want %d, %d, %d",
					got.passed, got.failed, got.skipped, c.passed, c.failed, c.skipped)
			}
			if failures := strings.Join(got.failures, "; "); failures != c.failure {
				t.Errorf("failures %q, want %q", failures, c.failure)
			}
		})
	}
}

func TestTotal(t *testing.T) {
	cases := []struct {
		name  string
		files map[string]string
		last  string
		fails bool
	}{
		{"all well", map[string]string{"go.exit": "0\t3\n", "go.json": `{"Action":"pass","Package":"p","Test":"TestA"}`},
			"1 passed, 0 failed", false},
		{"a part that was never run", nil, "0 passed, 1 failed", true},
		{"a part without a report", map[string]string{"go.exit": "0\t3\n"}, "0 passed, 1 failed", true},
		{"a part that ran nothing", map[string]string{"go.exit": "0\t3\n", "go.json": ""}, "0 passed, 1 failed", true},
		{"an exit code that no test explains",
			map[string]string{"go.exit": "2\t3\n", "go.json": `{"Action":"pass","Package":"p","Test":"TestA"}`},
			"1 passed, 1 failed", true},
		{"a part that could not be run here", map[string]string{"go.skipped": "no such program\n"}, "0 passed, 0 failed", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			for name, text := range c.files {
				write(t, folder, name, text)
			}
			var out strings.Builder
			err := total(folder, []string{"go"}, &out)
			lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
			if last := lines[len(lines)-1]; last != c.last {
				t.Errorf("last line %q, want %q", last, c.last)
			}
			if (err != nil) != c.fails {
				t.Errorf("error %v, want one: %v", err, c.fails)
			}
		})
	}
}

func TestTotalNamesWhatPassedOnlyWhenRunAgain(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "browser.exit", "0\t3\n")
	write(t, folder, "browser.json", `{"suites":[{"specs":[
{"title":"signs in","file":"a.spec.ts","tests":[{"projectName":"desktop","status":"flaky"}]}]}]}`)
	var out strings.Builder
	if err := total(folder, []string{"browser"}, &out); err != nil {
		t.Error(err)
	}
	if want := "UNSTEADY browser: a.spec.ts signs in (desktop)\n1 passed, 0 failed\n"; !strings.HasSuffix(out.String(), want) {
		t.Errorf("got\n%s\nwant the end\n%s", out.String(), want)
	}
}

func TestWatchShowsWhatFailedAndWhatWasSkipped(t *testing.T) {
	in := `wrapper speaks
{"Action":"output","Package":"p","Test":"TestGood","Output":"quiet\n"}
{"Action":"pass","Package":"p","Test":"TestGood"}
{"Action":"output","Package":"p","Test":"TestBad","Output":"it broke\n"}
{"Action":"fail","Package":"p","Test":"TestBad"}
{"Action":"output","Package":"p","Output":"SKIPPED: no PostgreSQL\n"}
{"Action":"fail","Package":"p","Elapsed":1.5}
`
	var report, out strings.Builder
	if err := watch(strings.NewReader(in), &report, &out); err != nil {
		t.Fatal(err)
	}
	if report.String() != in {
		t.Errorf("the report is not what came in:\n%s", report.String())
	}
	for _, want := range []string{"wrapper speaks\n", "it broke\n", "SKIPPED: no PostgreSQL\n", "fail    1.5 s  p\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not shown in:\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "quiet") {
		t.Errorf("what a passed test printed is shown:\n%s", out.String())
	}
}

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
