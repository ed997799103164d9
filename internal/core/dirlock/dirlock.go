package dirlock

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"anteroom/internal/core/errs"
)

// Name is the name of the lock file in the data folder.
const Name = "anteroom.lock"

// Lock is the right of one process to use a data folder. The system takes it back
// when the process ends, however it ends.
type Lock struct{ f *os.File }

// Take takes the lock of a data folder, which it makes (0700) when missing.
//
// Code: storage.locked.
func Take(dir string) (*Lock, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(dir, Name), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	held, err := tryLock(f)
	if err == nil && !held {
		err = sign(f)
	}
	if err == nil && held {
		owner, _ := os.ReadFile(f.Name())
		err = errs.Newf(errs.Busy, "storage.locked",
			"The data folder %s is in use by another Anteroom (process %s). Stop that one first, or give this one a folder of its own.", dir, strings.TrimSpace(string(owner)))
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return &Lock{f: f}, nil
}

// sign notes who holds the lock, for the message to whoever comes second.
func sign(f *os.File) error {
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err := f.WriteAt([]byte(fmt.Sprintf("%d\n", os.Getpid())), 0)
	return err
}

// Release gives the folder back.
func (l *Lock) Release() error { return l.f.Close() }
