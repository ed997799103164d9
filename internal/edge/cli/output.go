package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/errs"
)

func copyTo(w io.Writer) func(io.Reader) error {
	return func(r io.Reader) error {
		_, err := io.Copy(w, r)
		return err
	}
}

// writeWhole writes a file that is either all there or not at all: a temporary
// name beside it, synced, then renamed. Readable by its owner only.
func writeWhole(name string, replace bool, write func(io.Writer) error) error {
	if _, err := os.Lstat(name); err == nil && !replace {
		return errs.Newf(errs.Conflict, "file.exists", "%s is there already. Choose another name, or move it away.", name)
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone after the rename; otherwise a leftover
	w := bufio.NewWriterSize(f, 1<<20)
	if err = write(w); err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	if err := os.Rename(f.Name(), name); err != nil {
		return err
	}
	return syncDir(filepath.Dir(name))
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

// importLine is one line of an import's story: progress while it runs, the report at its end.
type importLine struct {
	State     string `json:"state"`
	Bytes     int64  `json:"bytes"`
	Total     int64  `json:"total"`
	Events    int    `json:"events"`
	Series    int    `json:"series"`
	Overrides int    `json:"overrides"`
	Tasks     int    `json:"tasks"`
	Added     int    `json:"added"`
	Updated   int    `json:"updated"`
	Unchanged int    `json:"unchanged"`
	Vanished  int    `json:"vanished"`
	Gone      []struct {
		Title string `json:"title"`
		Start string `json:"start"`
	} `json:"gone"`
	Notes []struct {
		Line     int    `json:"line"`
		Severity string `json:"severity"`
		Msg      string `json:"msg"`
	} `json:"notes"`
}

// count says how many there are of something.
func count(n int, one string) string {
	if n != 1 {
		one += "s"
	}
	return fmt.Sprintf("%d %s", n, one)
}

// showImport prints progress on one line and then the report.
func showImport(w io.Writer, file string, lines io.Reader) error {
	in := bufio.NewScanner(lines)
	in.Buffer(nil, 16<<20)
	var last importLine
	shown := false
	for in.Scan() {
		var l importLine
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			return err
		}
		last = l
		if l.State == "reading" {
			fmt.Fprintf(w, "\r%s: %d KiB read, %s", filepath.Base(file), (l.Bytes+1023)>>10, count(l.Events, "event"))
			shown = true
		}
	}
	if shown {
		fmt.Fprintln(w)
	}
	if last.State == "published" {
		fmt.Fprintf(w, "%s: %s (%d series, %s), %s: %d added, %d updated, %d unchanged\n", filepath.Base(file),
			count(last.Events, "event"), last.Series, count(last.Overrides, "changed occurrence"), count(last.Tasks, "task"), last.Added, last.Updated, last.Unchanged)
		if last.Vanished > 0 {
			fmt.Fprintf(w, "  %s no longer in the file; they can be moved to the trash from the import's report, under Calendars:\n", count(last.Vanished, "event"))
		}
		for _, g := range last.Gone {
			fmt.Fprintf(w, "    %s, %s\n", g.Title, g.Start)
		}
		for _, n := range last.Notes {
			fmt.Fprintf(w, "  line %d, %s: %s\n", n.Line, n.Severity, n.Msg)
		}
	}
	return in.Err()
}
