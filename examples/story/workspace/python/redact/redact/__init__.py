from labels import LABELS

__all__ = ["LABELS"]
