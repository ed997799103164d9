//go:build !unix

package db

import (
	"errors"
	"os"
)

// tryLock refuses: without a lock two processes could write to one data folder.
func tryLock(*os.File) (held bool, err error) {
	return false, errors.New("db: this system has no file locks that Anteroom knows; use PostgreSQL, or Linux or macOS")
}
