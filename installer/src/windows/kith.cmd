@echo off
rem Kith's commands on an installed Windows; not yet tried on one. The Unix launcher has the reasons.
setlocal
set "APP=%~dp0app"
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=%NUMBER_OF_PROCESSORS%"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
if not defined MXNET_ENGINE_TYPE set "MXNET_ENGINE_TYPE=NaiveEngine"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=OFF"
"%~dp0runtime\bin\java.exe" %KITH_JAVA_OPTS% -Dkith.models="%APP%\models" -Dkith.natives="%APP%\natives" -Djava.library.path="%APP%\natives\javafx" -Dorg.sqlite.lib.path="%APP%\natives\sqlite" -Djna.boot.library.path="%APP%\natives\jna" -Djna.nosys=true -Djna.nounpack=true -jar "%APP%\kith.jar" %*
exit /b %ERRORLEVEL%
