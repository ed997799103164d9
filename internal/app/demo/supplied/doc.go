// Package supplied fills the demo with suppliers. It is apart from package demo because of its length.
package supplied
