package picture

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Folder is where in the data folder small pictures are. Whatever is in it can be made again.
const Folder = "previews"

// Cache keeps small pictures, each under what it was made from, and makes one at a time.
type Cache struct {
	dir  string
	turn chan struct{}
}

// making is how the names of pictures begin that are not finished.
const making = "new-"

// Open makes the folder if it is not there, and clears away what a process that died left half.
func Open(dir string) (*Cache, error) {
	half, err := filepath.Glob(filepath.Join(dir, making+"*"))
	for _, file := range half {
		err = errors.Join(err, os.Remove(file))
	}
	return &Cache{dir: dir, turn: make(chan struct{}, 1)}, errors.Join(err, os.MkdirAll(dir, 0o700))
}

// Get gives a picture at most side pixels wide and high, from what source opens when there is none yet.
// Errors: those of Small.
func (c *Cache) Get(name string, side int, source func() (io.ReadSeekCloser, error)) (*os.File, error) {
	file := filepath.Join(c.dir, fmt.Sprintf("%s-%d.jpg", name, side))
	if f, err := os.Open(file); !errors.Is(err, fs.ErrNotExist) {
		return f, err
	}
	c.turn <- struct{}{}
	defer func() { <-c.turn }()
	if f, err := os.Open(file); err == nil { // somebody else was faster
		return f, nil
	}
	from, err := source()
	if err != nil {
		return nil, err
	}
	defer func() { _ = from.Close() }()
	temp, err := os.CreateTemp(c.dir, making+"*")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	err = Small(from, side, temp)
	if err = errors.Join(err, temp.Close()); err != nil {
		return nil, err
	}
	if err := os.Rename(temp.Name(), file); err != nil {
		return nil, err
	}
	return os.Open(file)
}

// Keep removes what was made from anything that is not wanted any more.
func (c *Cache) Keep(wanted func(name string) (bool, error)) error {
	list, err := os.ReadDir(c.dir)
	if err != nil {
		return err
	}
	for _, e := range list {
		if strings.HasPrefix(e.Name(), making) {
			continue
		}
		name, _, _ := strings.Cut(e.Name(), "-")
		yes, err := wanted(name)
		if err != nil {
			return err
		}
		if !yes {
			if err := os.Remove(filepath.Join(c.dir, e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}
