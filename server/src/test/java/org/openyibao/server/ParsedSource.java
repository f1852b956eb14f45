package org.openyibao.server;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/// What the JDK's own parser sees in a source file: its types, its functions with their lines, its annotations.
///
/// @param types every type that the file declares, nested ones too
/// @param functionLines lines of each function, by `Type.function@line`
/// @param annotations names as written
record ParsedSource(
        Path file, String packageName, List<String> types, Map<String, Long> functionLines, List<String> annotations) {

    static List<ParsedSource> of(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<ParsedSource>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(read(unit, positions));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ParsedSource read(CompilationUnitTree unit, SourcePositions positions) {
        var types = new ArrayList<String>();
        var functions = new TreeMap<String, Long>();
        var annotations = new ArrayList<String>();
        new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                String name = type.getSimpleName().toString();
                if (!name.isEmpty()) {
                    types.add(name);
                }
                return super.visitClass(type, name.isEmpty() ? outer : name);
            }

            @Override
            public Void visitMethod(MethodTree method, String type) {
                long from = positions.getStartPosition(unit, method);
                long until = positions.getEndPosition(unit, method);
                if (from >= 0 && until > from) {
                    long first = unit.getLineMap().getLineNumber(from);
                    functions.put(
                            type + "." + method.getName() + "@" + first,
                            unit.getLineMap().getLineNumber(until) - first + 1);
                }
                return super.visitMethod(method, type);
            }

            @Override
            public Void visitAnnotation(AnnotationTree annotation, String type) {
                annotations.add(annotation.getAnnotationType().toString().replaceAll(".*\\.", ""));
                return super.visitAnnotation(annotation, type);
            }
        }.scan(unit, "");
        String packageName =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        return new ParsedSource(Path.of(unit.getSourceFile().toUri()), packageName, types, functions, annotations);
    }
}
