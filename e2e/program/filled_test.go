package program

import (
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// filled is what the demo leaves in a folder: made by the program when the first house wants it, and copied, since making it takes the
// program seconds.
var filled struct {
	sync.Mutex
	entries []entry
}

// entry is a file or a folder, parents first.
type entry struct {
	name string
	mode fs.FileMode
	text []byte
}

// putDemo puts the demo organisation into the folder.
func (h *House) putDemo() {
	h.t.Helper()
	filled.Lock()
	defer filled.Unlock()
	if filled.entries == nil {
		first := Folder(h.t)
		first.Run("demo")
		var err error
		if filled.entries, err = entriesOf(first.Data); err != nil {
			h.t.Fatal(err)
		}
	}
	for _, e := range filled.entries {
		if err := e.put(h.Data); err != nil {
			h.t.Fatal(err)
		}
	}
}

func entriesOf(folder string) (all []entry, err error) {
	err = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == folder {
			return err
		}
		about, err := d.Info()
		if err != nil {
			return err
		}
		e := entry{mode: about.Mode()}
		if e.name, err = filepath.Rel(folder, path); err != nil {
			return err
		}
		if !d.IsDir() {
			e.text, err = os.ReadFile(path)
		}
		all = append(all, e)
		return err
	})
	return all, err
}

func (e entry) put(folder string) error {
	path := filepath.Join(folder, e.name)
	if e.mode.IsDir() {
		return os.Mkdir(path, e.mode.Perm())
	}
	return os.WriteFile(path, e.text, e.mode.Perm())
}
