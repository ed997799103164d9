package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// parts of the bench, in their order: what makes the data grow comes late.
var parts = []struct {
	name string
	run  func(*bench) (group, error)
}{
	{"size", (*bench).size},
	{"start", (*bench).start},
	{"read", (*bench).read},
	{"create", (*bench).create},
	{"memory", (*bench).memory},
	{"month", (*bench).month},
	{"recurrence", (*bench).recurrence},
	{"find", (*bench).find},
	{"ask", (*bench).ask},
	{"book", (*bench).book},
	{"guard", (*bench).guard},
	{"audit", (*bench).audit},
	{"replan", (*bench).replan},
	{"forecast", (*bench).forecast},
	{"views", (*bench).views},
	{"paper", (*bench).paper},
	{"live", (*bench).live},
	{"browser", (*bench).browser},
}

func main() {
	product := flag.String("product", "../bin/anteroom", "the program to measure")
	only := flag.String("only", "", "parts to run, with commas between them: size, start, read, create, memory, month, recurrence, find, ask, book, guard, audit, replan, forecast, views, paper, live, browser")
	flag.DurationVar(&solverLimit, "solver", solverLimit, "how long the exact solver beside re-plan may work on one week")
	rounds := flag.Int("rounds", 7, "rounds of each comparison")
	flag.Parse()
	if err := run(*product, *only, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "The bench is broken:", err)
		os.Exit(1)
	}
}

func run(product, only string, rounds int) (err error) {
	product, err = filepath.Abs(product)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "anteroom-bench-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	b := &bench{product: product, dir: dir, pace: pace{warm: 700 * time.Millisecond, round: 1500 * time.Millisecond, rounds: rounds}}
	began := time.Now()
	progress("Building the reference and making %d tasks", tasks)
	if err := b.setUp(); err != nil {
		return err
	}
	defer b.tearDown()
	var groups []group
	for _, p := range parts {
		if only != "" && !slices.Contains(strings.Split(only, ","), p.name) {
			continue
		}
		g, err := p.run(b)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		groups = append(groups, g)
	}
	fmt.Printf("\n%s, %d cores, %s, %s\n\n", time.Now().UTC().Format("2006-01-02 15:04 UTC"), runtime.NumCPU(), runtime.Version(), version(product))
	write(os.Stdout, groups)
	progress("Took %v", time.Since(began).Round(time.Second))
	return nil
}

func version(product string) string {
	out, err := exec.Command(product, "version").Output()
	if err != nil {
		return "version unknown"
	}
	return strings.TrimSpace(string(out))
}

// progress tells on standard error what is being done.
func progress(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
}
