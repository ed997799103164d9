// Package sample makes what the measurements are made on: tasks and calendar files,
// the same ones on every run. Names and addresses are invented.
package sample
