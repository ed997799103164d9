package db

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"anteroom/internal/core/errs"
)

// LockName is the name of the lock file in the data folder.
const LockName = "anteroom.lock"

// DirLock is the right of one process to use a data folder. The system takes it back
// when the process ends, however it ends.
type DirLock struct{ f *os.File }

// LockDir takes the lock of a data folder, which it makes (0700) when missing.
//
// Code: storage.locked.
func LockDir(dir string) (*DirLock, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(dir, LockName), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	held, err := tryLock(f)
	if err == nil && !held {
		err = signLock(f)
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
	return &DirLock{f: f}, nil
}

// signLock notes who holds the lock, for the message to whoever comes second.
func signLock(f *os.File) error {
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err := f.WriteAt([]byte(fmt.Sprintf("%d\n", os.Getpid())), 0)
	return err
}

// Release gives the folder back.
func (l *DirLock) Release() error { return l.f.Close() }
